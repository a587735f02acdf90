using System.Globalization;
using System.Text.Json;
using Jaeger.GoFormats;
using Jaeger.Storage;

namespace Jaeger.Query;

/// <summary>How many traces a search finds, counted up to a bound. Jaeger does not count.</summary>
/// <param name="Count">The number, at most the bound.</param>
/// <param name="IsLowerBound">Whether there are more than that.</param>
internal sealed record TraceTotal(int Count, bool IsLowerBound)
{
    /// <summary>The largest bound.</summary>
    public const int LargestBound = 1_000_000;

    /// <summary>Parses a bound.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static int ParseBound(string text)
    {
        var bound = GoNumber.Atoi(text);
        return bound is >= 1 and <= LargestBound
            ? bound
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{bound} is not from 1 to {LargestBound}"));
    }

    /// <summary>Counts up to the bound; null where it is 0, which asks for no count.</summary>
    public static async ValueTask<TraceTotal?> CountAsync(ITraceReader reader, TraceQuery query, int bound, CancellationToken cancellationToken)
    {
        if (bound == 0) return null;
        var count = await reader.CountTracesAsync(query, bound + 1, cancellationToken);
        return new TraceTotal(Math.Min(count, bound), count > bound);
    }

    /// <summary>Writes what <c>/api/v3</c> tells of it, as properties of the answer.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("totalTraces", Count);
        json.WriteBoolean("totalIsLowerBound", IsLowerBound);
    }
}
