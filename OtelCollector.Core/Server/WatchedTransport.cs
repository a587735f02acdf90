using System.IO.Pipelines;

namespace OtelCollector.Core.Server;

/// <summary>A connection's two directions with another reader in front of the incoming one.</summary>
internal sealed class WatchedTransport(PipeReader input, PipeWriter output) : IDuplexPipe
{
    public PipeReader Input { get; } = input;

    public PipeWriter Output { get; } = output;
}
