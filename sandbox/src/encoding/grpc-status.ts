import { Refusal } from '../service/exchange.ts';

/** gRPC's codes with the HTTP status that grpc-gateway makes of them. */
const HTTP_STATUS = { 3: 400, 5: 404, 6: 409 } as const;

/** A refusal as the services behind grpc-gateway (Fulcio, Rekor v2) send it. */
export function grpcRefusal(
  code: keyof typeof HTTP_STATUS,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return new Refusal({ status: HTTP_STATUS[code], headers, body: { code, message, details: [] } });
}
