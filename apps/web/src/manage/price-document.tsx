import type { PriceVersion } from '../api/types.js';
import classes from './price-document.module.css';
import { PricedDiscounts } from './priced-discounts.js';
import { PricedPackages } from './priced-packages.js';
import { PricedServices } from './priced-services.js';

type Props = { readonly version: PriceVersion };

export function PriceDocument({ version }: Props) {
  return (
    <div className={classes.stack}>
      <PricedPackages version={version} />
      <PricedServices services={version.services} />
      <PricedDiscounts discounts={version.discounts} />
    </div>
  );
}
