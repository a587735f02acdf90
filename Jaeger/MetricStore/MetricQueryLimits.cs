using Jaeger.Storage;

namespace Jaeger.MetricStore;

/// <summary>Which queries are refused, in the words of Prometheus, which refuses them for the original.</summary>
internal static class MetricQueryLimits
{
    private const long MaxPoints = 11_000;
    private const long MaxSamples = 2_000_000;

    /// <summary>Checks what can be checked before anything is read.</summary>
    /// <exception cref="TraceStorageException">The query has no meaning or asks for too many points.</exception>
    public static void Check(MetricQuery query)
    {
        if (query.RatePer <= 0) throw Refused("invalid parameter \"query\": parse error: duration must be greater than 0");
        if (query.Lookback < 0) throw Refused("invalid parameter \"end\": end timestamp must not be before start time");
        if (query.Step <= 0)
        {
            throw Refused(
                "invalid parameter \"step\": zero or negative query resolution step widths are not accepted. Try a positive integer");
        }

        if (query.Lookback / query.Step > MaxPoints)
        {
            throw Refused(
                "exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)");
        }
    }

    /// <summary>Checks the size of the answer.</summary>
    /// <exception cref="TraceStorageException">It would be too large.</exception>
    public static void CheckSize(int series, int points)
    {
        if ((long)series * points > MaxSamples)
        {
            throw new TraceStorageException(
                "failed executing metrics query: execution: query processing would load too many samples into memory in query execution");
        }
    }

    private static TraceStorageException Refused(string reason) => new($"failed executing metrics query: bad_data: {reason}");
}
