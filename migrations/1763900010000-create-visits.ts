import type { MigrationInterface, QueryRunner } from 'typeorm';

import { dropTables, tenantTable } from './tables.js';

export class CreateVisits1763900010000 implements MigrationInterface {
  readonly name = 'CreateVisits1763900010000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(runner, {
      name: 'visits',
      columns: `
        patient_id uuid not null,
        patient_package_id uuid not null,
        provider_id uuid not null,
        location_id uuid,
        date_of_service date not null,
        diagnosis_codes text[] not null,
        created_by text not null,
        created_at timestamptz not null,
        constraint visits_patient_fkey foreign key (clinic_id, patient_id) references patients (clinic_id, id),
        constraint visits_patient_package_fkey foreign key (clinic_id, patient_package_id)
          references patient_packages (clinic_id, id),
        constraint visits_provider_fkey foreign key (clinic_id, provider_id) references providers (clinic_id, id),
        constraint visits_location_fkey foreign key (clinic_id, location_id) references locations (clinic_id, id)`,
      privileges: ['select', 'insert'],
    });
    await runner.query(`create index visits_patient_idx on visits (clinic_id, patient_id, date_of_service)`);
    await runner.query(`
      alter table sessions add constraint sessions_visit_fkey
        foreign key (clinic_id, visit_id) references visits (clinic_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table sessions drop constraint sessions_visit_fkey`);
    await dropTables(runner, ['visits']);
  }
}
