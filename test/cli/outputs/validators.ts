/** Judges of whole documents, none of them ours: each answers with what is wrong. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validateXML } from 'xmllint-wasm';

export type Validate = (document: string) => Promise<readonly string[]>;

function schema(file: string): string {
  return readFileSync(new URL(`schemas/${file}`, import.meta.url), 'utf8');
}

/** RFC 3986: no sign that has to be encoded, and no scheme hidden in a first part. */
const URI_REFERENCE = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/;

const FORMATS = {
  uri: (text: string) => URI_REFERENCE.test(text) && URL.canParse(text),
  'uri-reference': (text: string) => URI_REFERENCE.test(text) && URL.canParse(text, 'file:///root/'),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};

function jsonBy(ajv: Ajv | Ajv2020, definition: object): Validate {
  const validate = ajv.compile(definition);
  return async document => {
    validate(JSON.parse(document));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/** The schema is of draft 4, whose `id` has another name today, and with a pattern that is none of Unicode's; all else has stayed. */
function sarif(): Validate {
  const { id: _, $schema: __, ...definition } = JSON.parse(schema('sarif-2.1.0.json'));
  return jsonBy(new Ajv({ strict: false, unicodeRegExp: false, formats: FORMATS }), definition);
}

function latest(file: string): Validate {
  return jsonBy(new Ajv2020(), JSON.parse(schema(file)));
}

/** By libxml2, which also refuses what is no XML at all. */
const junit: Validate = async document => {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: document },
    schema: schema('junit.xsd'),
    initialMemoryPages: 1024,
    maxMemoryPages: 4096,
  });
  return valid ? [] : errors.map(({ message }) => message);
};

export const VALIDATORS: Readonly<Record<'sarif' | 'junit' | 'gitlab' | 'rdjson', Validate>> = {
  sarif: sarif(),
  junit,
  gitlab: latest('gitlab-code-quality.json'),
  rdjson: latest('rdjson.json'),
};
