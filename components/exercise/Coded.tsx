// A sentence with names of code in it, between backticks as an author writes them.

interface CodedProps {
  readonly text: string;
}

export function Coded({ text }: CodedProps) {
  return <>{text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>))}</>;
}
