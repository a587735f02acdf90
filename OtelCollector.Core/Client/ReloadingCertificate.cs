using System.Security.Cryptography.X509Certificates;
using OtelCollector.Core.Component;

namespace OtelCollector.Core.Client;

/// <summary>A client certificate that is read again when it is asked for after the reload interval.</summary>
internal sealed class ReloadingCertificate(ClientTlsConfig config, X509Certificate2 first)
{
    private readonly Lock _lock = new();
    private X509Certificate2 _current = first;
    private long _reloadAt = Environment.TickCount64 + (long)config.ReloadInterval.TotalMilliseconds;

    /// <summary>The newest that could be read; one that cannot leaves the last in place.</summary>
    public X509Certificate2 Current
    {
        get
        {
            lock (_lock)
            {
                if (Environment.TickCount64 < _reloadAt)
                    return _current;
                _reloadAt = Environment.TickCount64 + (long)config.ReloadInterval.TotalMilliseconds;
                try
                {
                    _current = ClientCertificates.Own(config).Leaf;
                }
                catch (ComponentException)
                {
                    // Half-written files are whole at the next look.
                }

                return _current;
            }
        }
    }
}
