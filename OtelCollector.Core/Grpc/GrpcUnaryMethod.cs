using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Grpc;

/// <summary>Handles one unary call whose answer is a plain success.</summary>
/// <param name="message">The request's bytes, owned by the handler.</param>
/// <param name="client">Who sent it.</param>
/// <param name="cancellationToken">Cancelled when the client goes away.</param>
internal delegate ValueTask GrpcUnaryMethod(ReadOnlyMemory<byte> message, ClientInfo client, CancellationToken cancellationToken);
