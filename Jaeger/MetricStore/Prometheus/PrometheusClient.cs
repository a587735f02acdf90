using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Jaeger.GoFormats;
using Jaeger.Storage;
using OtelCollector.Core.Extension.Auth;

namespace Jaeger.MetricStore.Prometheus;

/// <summary>Sends range queries: by POST and, where the server does not take that, by GET.</summary>
internal sealed class PrometheusClient : IDisposable
{
    private const long MaxAnswer = 256 << 20;
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    private readonly PrometheusConfig _config;
    private readonly HttpClient _client;
    private readonly TokenFile? _token;
    private readonly IClientAuthenticator? _authenticator;
    private readonly string _address;

    /// <summary>Gets ready to connect.</summary>
    public PrometheusClient(PrometheusConfig config, SocketsHttpHandler handler, IClientAuthenticator? authenticator)
    {
        (_config, _authenticator) = (config, authenticator);
        _token = config.TokenFile.Length == 0 ? null : new TokenFile(config.TokenFile, TimeProvider.System);
        _client = new HttpClient(handler) { Timeout = Timeout, MaxResponseContentBufferSize = MaxAnswer };
        _address = config.Endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/api/v1/query_range";
    }

    /// <summary>The answer to a query.</summary>
    /// <exception cref="TraceStorageException">There is none, or it is an error.</exception>
    public async Task<PrometheusAnswer> QueryAsync(string query, MetricQuery range, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> parameters =
        [
            new("query", query),
            new("start", Seconds((Int128)range.End - range.Lookback)),
            new("end", Seconds(range.End)),
            new("step", Seconds(range.Step)),
            .. _config.ExtraParameters,
        ];
        var form = await EncodeAsync(parameters);
        var (status, body) = await SendAsync(HttpMethod.Post, form, cancellationToken);
        if (status is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
            (status, body) = await SendAsync(HttpMethod.Get, form, cancellationToken);
        return PrometheusAnswer.Read(status, body);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static async Task<string> EncodeAsync(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        using var content = new FormUrlEncodedContent(parameters.OrderBy(p => p.Key, StringComparer.Ordinal));
        return await content.ReadAsStringAsync();
    }

    private static string Seconds(Int128 nanoseconds)
    {
        var whole = (nanoseconds - (nanoseconds < 0 ? 999_999_999 : 0)) / 1_000_000_000;
        var seconds = (double)whole + ((double)(nanoseconds - (whole * 1_000_000_000)) / 1e9);
        var text = seconds.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? seconds.ToString("0.#########", CultureInfo.InvariantCulture) : text;
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> SendAsync(HttpMethod method, string form, CancellationToken cancellationToken)
    {
        var extra = method == HttpMethod.Get ? form : await EncodeAsync(_config.ExtraParameters);
        var address = extra.Length == 0 ? _address : $"{_address}?{extra}";
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Post) request.Content = new StringContent(form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        try
        {
            if (_token is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {_token.Value}");
            if (_authenticator?.Header is { } header) request.Headers.TryAddWithoutValidation(header.Key, header.Value);
            using var response = await _client.SendAsync(request, cancellationToken);
            return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            var name = method == HttpMethod.Post ? "Post" : "Get";
            throw new TraceStorageException($"failed executing metrics query: {name} {GoQuote.Quote(address)}: {Describe(e)}", e);
        }
    }

    private string Describe(Exception error)
    {
        var place = $"{_config.Endpoint.Host}:{_config.Endpoint.Port}";
        return error.GetBaseException() switch
        {
            SocketException { SocketErrorCode: SocketError.ConnectionRefused } => $"dial tcp {place}: connect: connection refused",
            SocketException { SocketErrorCode: SocketError.HostNotFound } => $"dial tcp: lookup {_config.Endpoint.Host}: no such host",
            TimeoutException when error is HttpRequestException => $"dial tcp {place}: i/o timeout",
            TaskCanceledException or TimeoutException => "context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
            var cause => cause.Message,
        };
    }
}
