using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;

namespace TracingAspire.Tests.Deployment.Images;

/// <summary>
/// A container registry on loopback that keeps everything in memory: as much of the OCI distribution protocol as the
/// .NET SDK uses to pull a base image and to push one.
/// </summary>
internal sealed class StandInRegistry : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, byte[]> _blobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Type, byte[] Body)> _manifests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MemoryStream> _uploads = new(StringComparer.Ordinal);
    private readonly Task _serving;

    private StandInRegistry(int port)
    {
        Address = $"127.0.0.1:{port}";
        _listener.Prefixes.Add($"http://{Address}/");
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>Its name in image references.</summary>
    public string Address { get; }

    /// <summary>What was pushed or added, as <c>repository:tag</c>.</summary>
    public IEnumerable<string> Tags => _manifests.Keys.Where(key => !key.Contains('@', StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Starts one; between the choice of its port and its use another process may take it, hence the tries.</summary>
    public static StandInRegistry Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new StandInRegistry(Random.Shared.Next(20_000, 32_000));
            }
            catch (HttpListenerException) when (attempt < 20)
            {
            }
        }
    }

    public static string DigestOf(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    public string AddBlob(byte[] content)
    {
        var digest = DigestOf(content);
        _blobs[digest] = content;
        return digest;
    }

    /// <summary>Keeps a manifest under a tag, or under its digest alone.</summary>
    public string AddManifest(string repository, string? tag, string type, byte[] body)
    {
        var digest = DigestOf(body);
        _manifests[$"{repository}@{digest}"] = (type, body);
        if (tag?.Contains(':', StringComparison.Ordinal) == false)
            _manifests[$"{repository}:{tag}"] = (type, body);
        return digest;
    }

    public byte[] Blob(string digest) => _blobs[digest];

    public byte[] Manifest(string repository, string reference) => Find(repository, reference)!.Value.Body;

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    private (string Type, byte[] Body)? Find(string repository, string reference) =>
        _manifests.TryGetValue(repository + (reference.Contains(':', StringComparison.Ordinal) ? "@" : ":") + reference, out var found) ? found : null;

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerAsync(context.Request, context.Response);
            context.Response.Close();
        }
    }

    private Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        // /v2/<repository>/<manifests|blobs>/<reference>, /v2/<repository>/blobs/uploads/<id>
        var parts = request.Url!.AbsolutePath.Trim('/').Split('/');
        var kind = Array.FindLastIndex(parts, part => part is "manifests" or "blobs");
        var repository = kind < 0 ? "" : string.Join('/', parts[1..kind]);
        response.StatusCode = (int)HttpStatusCode.OK;
        return (kind < 0 ? "" : parts[kind], request.HttpMethod) switch
        {
            ("", _) => Task.CompletedTask,
            ("manifests", "PUT") => PutManifestAsync(request, response, repository, parts[^1]),
            ("manifests", _) => WriteAsync(request, response, Find(repository, parts[^1])),
            ("blobs", "POST" or "PATCH" or "PUT") => UploadAsync(request, response, repository, parts[^1]),
            _ => WriteAsync(request, response, _blobs.TryGetValue(parts[^1], out var blob) ? ("application/octet-stream", blob) : null),
        };
    }

    private static async Task WriteAsync(HttpListenerRequest request, HttpListenerResponse response, (string Type, byte[] Body)? found)
    {
        if (found is not var (type, body))
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        response.ContentType = type;
        response.Headers["Docker-Content-Digest"] = DigestOf(body);
        response.ContentLength64 = body.Length;
        if (request.HttpMethod != "HEAD")
            await response.OutputStream.WriteAsync(body);
    }

    private async Task PutManifestAsync(HttpListenerRequest request, HttpListenerResponse response, string repository, string reference)
    {
        var digest = AddManifest(repository, reference, request.ContentType!, await ReadAsync(request));
        response.Headers["Docker-Content-Digest"] = digest;
        response.StatusCode = (int)HttpStatusCode.Created;
    }

    private async Task UploadAsync(HttpListenerRequest request, HttpListenerResponse response, string repository, string id)
    {
        if (request.HttpMethod == "POST")
            id = Guid.NewGuid().ToString("N");
        var upload = _uploads.GetOrAdd(id, _ => new MemoryStream());
        upload.Write(await ReadAsync(request));
        response.StatusCode = (int)HttpStatusCode.Accepted;
        if (request.HttpMethod == "PUT" && _uploads.TryRemove(id, out _))
        {
            response.Headers["Docker-Content-Digest"] = AddBlob(upload.ToArray());
            response.StatusCode = (int)HttpStatusCode.Created;
        }

        response.Headers["Location"] = $"http://{Address}/v2/{repository}/blobs/uploads/{id}";
        response.Headers["Range"] = $"0-{Math.Max(0, upload.Length - 1)}";
    }

    private static async Task<byte[]> ReadAsync(HttpListenerRequest request)
    {
        using var body = new MemoryStream();
        await request.InputStream.CopyToAsync(body);
        return body.ToArray();
    }
}
