using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Memory;

namespace OtelCollector.Core.Grpc;

/// <summary>Handles one unary call whose answer is a plain success.</summary>
/// <param name="message">The request's bytes, the handler's to release.</param>
/// <param name="client">Who sent it.</param>
/// <param name="cancellationToken">Cancelled when the client goes away.</param>
internal delegate ValueTask GrpcUnaryMethod(PayloadLease message, ClientInfo client, CancellationToken cancellationToken);
