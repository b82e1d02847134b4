/**
 * The form of a questionnaire: one page that a person opens from a mail or a stick, fills in without a network, and sends back
 * as a file. It asks nobody for anything, and what is written in it leaves it by no other way.
 */
import './form.css';
import { render } from 'preact';
import type { FormData } from '../../language/src/exchange/index.ts';
import { Form } from './form.tsx';

const root = document.getElementById('root');
const data = document.getElementById('form-data')?.textContent;
if (root !== null && data != null) {
  // It stands in one file with this script and comes from the same `cx`: whoever could change it could change both.
  render(<Form data={JSON.parse(data) as FormData} />, root);
}
