import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The machine-readable contract at /v1/openapi.json and its human page at /docs. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Plumbline')
    .setDescription(
      'Quotes, payment plans, visits, HSA/FSA receipts and refunds, exact to the cent. Money is whole US cents, ' +
        'percentages are parts per million, dates are civil dates at the clinic. Errors are application/problem+json.',
    )
    .setVersion('1')
    .addCookieAuth('plumbline.session_token')
    .addBearerAuth({ type: 'http', description: 'the token of a patient link' })
    .build();
  SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, config), {
    jsonDocumentUrl: 'v1/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Plumbline API',
  });
}
