/**
 * Says what of others is in the bundles: `THIRD_PARTY_NOTICES.txt` for people, with every licence text, and `sbom.cdx.json`, a
 * bill of materials in CycloneDX, for the programs that look for known faults. Both come from what the bundler really took, and
 * say the same from build to build. Run by `npm run build`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that ask for nothing but their text. Any other needs a decision of a person first. */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

const NOTICE = /^(?:licen[cs]e|copying|notice|third-?party-?notices?)(?:-[\w-]+)?(?:\.(?:md|txt))?$/i;

/** The sentences of what is missing; a build with any of them is not to be given to others. */
export function buildNotices(metafiles, folder = 'dist') {
  const packages = bundledPackages(metafiles);
  writeFileSync(join(folder, 'THIRD_PARTY_NOTICES.txt'), noticesOf(packages));
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(billOf(packages), undefined, 2)}\n`);
  return packages.flatMap(({ id, license, texts }) => [
    ...(ALLOWED.has(license)
      ? []
      : [`${id} is bundled, and its licence (${license ?? 'not named'}) is none of those that were agreed to.`]),
    ...(texts.length > 0 ? [] : [`${id} is bundled without the text of its licence.`]),
  ]);
}

/** Each once, though two folders may hold the same version, in the order of their names. */
function bundledPackages(metafiles) {
  const folders = new Set(
    metafiles
      .flatMap(({ outputs }) => Object.values(outputs))
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap(file => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? []),
  );
  const byId = new Map([...folders].map(readPackage).map(found => [found.id, found]));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter(file => NOTICE.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return { id: `${name} ${version}`, name, version, license, texts };
}

/** Packages with the same texts stand over them together. */
function noticesOf(packages) {
  const byText = Map.groupBy(packages, ({ texts }) => texts.join('\n\n'));
  const line = '='.repeat(100);
  return [
    'CX as Code contains the following packages. Each stands under its own licence, which follows below its name.\n',
    ...[...byText].map(([text, sharing]) => {
      const heads = sharing.map(({ id, license }) => `${id} (${license})`);
      return `${line}\n${heads.join('\n')}\n${line}\n\n${text}\n`;
    }),
  ].join('\n');
}

function billOf(packages) {
  const { name, version, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const product = componentOf('application', { name, version, license });
  const components = packages.map(found => componentOf('library', found));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: product },
    components,
    dependencies: [
      { ref: product['bom-ref'], dependsOn: components.map(component => component['bom-ref']) },
      ...components.map(component => ({ ref: component['bom-ref'] })),
    ],
  };
}

function componentOf(type, { name, version, license }) {
  const [, group, bare] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type,
    'bom-ref': purl,
    ...(group && { group }),
    name: bare,
    version,
    licenses: [{ license: { id: license } }],
    purl,
  };
}
