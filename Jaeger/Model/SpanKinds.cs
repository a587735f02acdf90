using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;

namespace Jaeger.Model;

/// <summary>Span kinds by the names the query APIs use.</summary>
internal static class SpanKinds
{
    /// <summary>The lower-case name; empty for an unspecified or unknown kind.</summary>
    public static string NameOf(Kind kind) => kind switch
    {
        Kind.Internal => "internal",
        Kind.Server => "server",
        Kind.Client => "client",
        Kind.Producer => "producer",
        Kind.Consumer => "consumer",
        _ => "",
    };

    /// <summary>The kind of that name in any case; unspecified where there is none.</summary>
    public static Kind Parse(string name) => name.ToLowerInvariant() switch
    {
        "internal" => Kind.Internal,
        "server" => Kind.Server,
        "client" => Kind.Client,
        "producer" => Kind.Producer,
        "consumer" => Kind.Consumer,
        _ => Kind.Unspecified,
    };
}
