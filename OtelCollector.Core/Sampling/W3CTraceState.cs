using System.Text.RegularExpressions;

namespace OtelCollector.Core.Sampling;

/// <summary>A W3C <c>tracestate</c> whose OpenTelemetry entry can be changed; the other vendors' entries stay.</summary>
internal sealed partial class W3CTraceState
{
    public const string SizeError = "invalid tracestate size";

    private const int MaxLength = 1024;
    private const int MaxMembers = 32;
    private const int MaxKeyLength = 256;
    private const int MaxTenantLength = 241;
    private const int MaxSystemLength = 14;

    private readonly List<string> _others = [];

    public OtelTraceState Otel { get; private set; } = new();

    /// <summary>Reads a tracestate; null with the reason where it is malformed.</summary>
    public static W3CTraceState? Parse(string text, out string? error)
    {
        var state = new W3CTraceState();
        error = null;
        if (text.Length == 0)
            return state;
        error = text.Length > MaxLength ? SizeError : null;
        var members = text.Split(',').Select(member => member.Trim(' ', '\t')).ToList();
        if (error is null && !members.TrueForAll(member => member.Length == 0 || Member().IsMatch(member)))
            error = "invalid syntax";
        if (error is null && members.Count >= MaxMembers)
            error = SizeError;
        for (var i = 0; error is null && i < members.Count; i++)
        {
            if (members[i].Length > 0)
                error = state.Add(members[i]);
        }

        return error is null ? state : null;
    }

    public override string ToString()
    {
        var members = Otel.IsEmpty ? _others : [$"ot={Otel}", .. _others];
        return string.Join(',', members);
    }

    private string? Add(string member)
    {
        var equals = member.IndexOf('=', StringComparison.Ordinal);
        var key = member[..equals];
        var at = key.IndexOf('@', StringComparison.Ordinal);
        if (key.Length > MaxKeyLength || (at >= 0 && (at > MaxTenantLength || key.Length - at - 1 > MaxSystemLength)))
            return SizeError;
        if (key != "ot")
        {
            _others.Add(member);
            return null;
        }

        if (OtelTraceState.Parse(member[(equals + 1)..], out var error) is { } otel)
            Otel = otel;
        return error;
    }

    [GeneratedRegex(@"^(?:[a-z][a-z0-9\-*/_]*|[a-z0-9][a-z0-9\-*/_]*@[a-z][a-z0-9\-*/_]*)=[\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Member();
}
