using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Aspire.Hosting.Dcp.Model;

namespace Aspire.Hosting.Dcp;

/// <summary>DCP's API: objects of its kinds, their changes and their logs.</summary>
/// <param name="http">A client of the API server; disposed with this.</param>
internal sealed class DcpClient(HttpClient http) : IDisposable
{
    private const string ApiPath = $"apis/{DcpObject.Group}/{DcpObject.Version}";
    private const string ExecutionPath = "admin/execution";

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync($"{ApiPath}/{Executable.Plural}", cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task<T> CreateAsync<T>(T value, CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        using var response = await http.PostAsJsonAsync($"{ApiPath}/{T.Plural}", value, TypeInfo<T>(), cancellationToken);
        await EnsureSuccessAsync(response, $"create {value.Kind} '{value.Metadata.Name}'", cancellationToken);
        return (await response.Content.ReadFromJsonAsync(TypeInfo<T>(), cancellationToken))!;
    }

    public async Task<bool> ExistsAsync<T>(string name, CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        using var response = await http.GetAsync($"{ApiPath}/{T.Plural}/{name}", cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return false;
        await EnsureSuccessAsync(response, $"find '{name}'", cancellationToken);
        return true;
    }

    /// <summary>Deletes an object; one that is gone already is fine.</summary>
    public async Task DeleteAsync<T>(string name, CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        using var response = await http.DeleteAsync($"{ApiPath}/{T.Plural}/{name}", cancellationToken);
        if (response.StatusCode != HttpStatusCode.NotFound)
            await EnsureSuccessAsync(response, $"delete '{name}'", cancellationToken);
    }

    /// <summary>Asks DCP to end a process or container: SIGTERM first.</summary>
    public async Task StopAsync<T>(string name, CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        PatchOperation[] patch = [new("add", "/spec/stop", Value: true)];
        using var content = JsonContent.Create(patch, TypeInfo<PatchOperation[]>(), new MediaTypeHeaderValue("application/json-patch+json"));
        using var response = await http.PatchAsync($"{ApiPath}/{T.Plural}/{name}", content, cancellationToken);
        if (response.StatusCode != HttpStatusCode.NotFound)
            await EnsureSuccessAsync(response, $"stop '{name}'", cancellationToken);
    }

    /// <summary>Every object of a kind, then every change, until DCP stops or the token ends it.</summary>
    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>([EnumeratorCancellation] CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        var type = TypeInfo<WatchEvent<T>>();
        using var stream = await GetStreamAsync($"{ApiPath}/{T.Plural}?watch=true", cancellationToken);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length > 0 && JsonSerializer.Deserialize(line, type) is { } change)
                yield return change;
        }
    }

    /// <summary>One log of an object (see <see cref="LogSources"/>), one line at a time with its time, until the process ends.</summary>
    public async IAsyncEnumerable<string> ReadLogAsync<T>(string name, string source, [EnumeratorCancellation] CancellationToken cancellationToken) where T : DcpObject, IDcpKind
    {
        using var stream = await GetStreamAsync($"{ApiPath}/{T.Plural}/{name}/log?follow=true&timestamps=true&source={source}", cancellationToken);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
            yield return line;
    }

    public async Task StopServerAsync(CancellationToken cancellationToken)
    {
        using var content = JsonContent.Create(ApiServerExecution.Stop, TypeInfo<ApiServerExecution>(), new MediaTypeHeaderValue("application/merge-patch+json"));
        using var response = await http.PatchAsync(ExecutionPath, content, cancellationToken);
    }

    public void Dispose() => http.Dispose();

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)DcpJson.Default.GetTypeInfo(typeof(T))!;

    private static async Task EnsureSuccessAsync(HttpResponseMessage response, string action, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
            return;
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new DistributedApplicationException($"DCP could not {action}: {(int)response.StatusCode} {body}");
    }

    private async Task<Stream> GetStreamAsync(string path, CancellationToken cancellationToken)
    {
        var response = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await EnsureSuccessAsync(response, $"serve {path}", cancellationToken);
        return await response.Content.ReadAsStreamAsync(cancellationToken);
    }
}
