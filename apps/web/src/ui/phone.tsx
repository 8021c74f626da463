import classes from './phone.module.css';

type Props = { readonly number: string };

export function Phone({ number }: Props) {
  return (
    <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} className={classes.phone}>
      {number}
    </a>
  );
}
