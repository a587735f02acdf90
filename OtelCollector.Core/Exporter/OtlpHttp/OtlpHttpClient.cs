using System.Buffers;
using System.Net.Http.Headers;
using OtelCollector.Core.Client;
using OtelCollector.Core.Component;
using OtelCollector.Core.Consumer;
using OtelCollector.Core.Exporter.Otlp;
using OtelCollector.Core.Exporter.Sending;
using OtelCollector.Core.Extension.Auth;
using OtelCollector.Core.Pdata;
using OtelCollector.Core.Pdata.Json;

namespace OtelCollector.Core.Exporter.OtlpHttp;

/// <summary>Posts requests to an OTLP endpoint.</summary>
internal sealed class OtlpHttpClient<TData>(OtlpHttpExporterConfig config, Uri address, ComponentSettings settings)
    : IExportClient<TData>
    where TData : SignalData, ISignalData<TData>
{
    private static readonly MediaTypeHeaderValue ProtobufType = new("application/x-protobuf");
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    private readonly string _userAgent = DefaultUserAgent.Of(settings.Build);
    private HttpClient? _client;
    private IClientAuthenticator? _authenticator;

    public ValueTask StartAsync(IComponentHost host, CancellationToken cancellationToken)
    {
        _client = HttpTransport.Open(config.Client, settings.Logger);
        _authenticator = config.Client.Auth?.Resolve<IClientAuthenticator>(host, "HTTP client");
        return ValueTask.CompletedTask;
    }

    public async Task SendAsync(TData data, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (config.Client.Timeout > TimeSpan.Zero)
            limit.CancelAfter(config.Client.Timeout);
        try
        {
            using var request = Request(data);
            using var response = await _client!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            await OtlpHttpResponse.CheckAsync(response, address, TData.Signal, settings.Logger, limit.Token);
        }
        catch (HttpRequestException e)
        {
            var reason = DialError.Describe(e, address.Host, address.Port) ?? e.Message;
            throw new RetryableException($"failed to make an HTTP request: Post \"{address}\": {reason}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RetryableException(
                $"failed to make an HTTP request: Post \"{address}\": context deadline exceeded "
                + "(Client.Timeout exceeded while awaiting headers)",
                e);
        }
        catch (IOException e)
        {
            throw new RetryableException($"failed to make an HTTP request: Post \"{address}\": {e.Message}", e);
        }
    }

    public void Dispose() => _client?.Dispose();

    private HttpRequestMessage Request(TData data)
    {
        var body = config.IsJson ? new ReadOnlySequence<byte>(OtlpJsonWriter.Write(data)) : data.Payload;
        var content = config.Client.Compression.Content(body);
        content.Headers.ContentType = config.IsJson ? JsonType : ProtobufType;
        if (config.Client.Compression.ContentEncoding is { } encoding)
            content.Headers.ContentEncoding.Add(encoding);
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = content,
            Version = _client!.DefaultRequestVersion,
            VersionPolicy = _client.DefaultVersionPolicy,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (config.Client.Tls is { ServerName.Length: > 0 } tls)
            request.Headers.Host = tls.ServerName;
        foreach (var (name, value) in config.Client.Headers)
            Set(request, name, value);
        if (_authenticator is { Header: var credentials })
            Set(request, credentials.Key, credentials.Value);
        if (config.Client.DisableKeepAlives)
            request.Headers.ConnectionClose = true;
        return request;
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        if (request.Headers.TryAddWithoutValidation(name, value))
            return;
        request.Content!.Headers.Remove(name);
        request.Content.Headers.TryAddWithoutValidation(name, value);
    }
}
