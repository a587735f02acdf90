using System.Collections.Frozen;
using System.Net;

namespace OtelCollector.Core.Pdata;

/// <summary>Who sent the data: known where the receiver was asked to keep it (<c>include_metadata</c>, <c>auth</c>).</summary>
public sealed record ClientInfo
{
    /// <summary>The peer's address; null where there is none, e.g. on a unix socket.</summary>
    public EndPoint? Address { get; init; }

    /// <summary>Request headers or gRPC metadata by name in any case; empty unless the receiver includes them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Metadata { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>What the authenticator found out, e.g. <c>username</c>; null where nobody asked.</summary>
    public IReadOnlyDictionary<string, string>? Auth { get; init; }
}
