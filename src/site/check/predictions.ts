// The predictions of a lesson: each that its text asks for is in quiz.yaml, and each that is there is asked for.

import { nearestName } from '#params';
import { inLesson } from '../content-dir.ts';
import { attempt, type ContentFault } from '../fault.ts';
import { quizWithLines } from '../quiz.ts';
import { attributeText, type Element, type NodeFault, type Text } from './text.ts';

const isPrediction = ({ name }: Element): boolean => name === 'Predict';

/** Rule prediction, for what a text asks; where quiz.yaml itself is faulty, that is told of the file. */
export function predictionFaults({ elements, folder }: Text): NodeFault[] {
  const { value } = folder === undefined ? {} : attempt(() => quizWithLines(folder).value);
  if (value === undefined) return [];
  const ids = Object.keys(value.predictions);
  return elements.filter(isPrediction).flatMap((node): NodeFault[] => {
    const id = attributeText(node, 'id');
    if (id === undefined || ids.includes(id)) return [];
    const hint = ids.length === 0 ? 'Add it there, under predictions.' : `Did you mean ${nearestName(id, ids)}?`;
    const what = `<Predict id="${id}">: id must be a prediction of quiz.yaml, got ${id}`;
    return [{ node, rule: 'prediction', what, hint }];
  });
}

/** Rule prediction, as a warning, for what quiz.yaml has and the text does not ask. */
export function unusedPredictions({ elements, folder = '' }: Text): ContentFault[] {
  const { value: quiz } = attempt(() => quizWithLines(folder));
  const asked = elements.filter(isPrediction).map((element) => attributeText(element, 'id'));
  const unused = Object.keys(quiz?.value.predictions ?? {}).filter((id) => !asked.includes(id));
  return unused.map((id) => ({
    file: inLesson(folder, 'quiz.yaml'),
    line: quiz!.lineOf(['predictions', id]),
    rule: 'prediction',
    what: `predictions.${id} must be asked by <Predict id="${id}" />, got no such element`,
    hint: 'Add it to index.mdx, or delete the prediction.',
    level: 'warning',
  }));
}
