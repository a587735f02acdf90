using Jaeger.Storage;

namespace Jaeger.MetricStore.Prometheus;

/// <summary>A bearer token in a file that others replace; read again where what is known is 10 seconds old.</summary>
internal sealed class TokenFile(string path, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);
    private readonly Lock _reading = new();
    private (string Token, long Read)? _known;

    /// <summary>The token; the one before where the file cannot be read any more.</summary>
    /// <exception cref="TraceStorageException">The file could never be read.</exception>
    public string Value
    {
        get
        {
            lock (_reading)
            {
                if (_known is { } known && clock.GetElapsedTime(known.Read) < Freshness) return known.Token;
                try
                {
                    _known = (File.ReadAllText(path).TrimEnd('\r', '\n'), clock.GetTimestamp());
                }
                catch (Exception e) when (_known is null && e is IOException or UnauthorizedAccessException)
                {
                    throw new TraceStorageException($"failed executing metrics query: failed to get token from file: {e.Message}", e);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    _known = (_known!.Value.Token, clock.GetTimestamp());
                }

                return _known.Value.Token;
            }
        }
    }
}
