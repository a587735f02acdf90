using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using TaskService.Problems;

namespace TaskService.Input;

/// <summary>A request body: what it says, or the problem with it.</summary>
/// <typeparam name="T">What the body says.</typeparam>
/// <param name="Value">What it says; null where there is a problem.</param>
/// <param name="Problem">The answer to a body that cannot be used; null where it can.</param>
internal readonly record struct JsonBody<T>(T? Value, ProblemHttpResult? Problem)
    where T : class;

internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads a JSON object and everything that is wrong with it.</summary>
    public static async Task<JsonBody<T>> ReadAsync<T>(
        HttpRequest request, Func<JsonObjectReader, T> read, CancellationToken cancellationToken)
        where T : class
    {
        if (!JsonMediaType.IsJson(request.ContentType))
            return new(null, InputProblems.UnsupportedMediaType(request.ContentType));
        ReadOnlyMemory<byte>? body;
        try
        {
            body = await LimitedBody.ReadAsync(request, cancellationToken);
        }
        catch (BadHttpRequestException brokenOff)
        {
            // The caller has gone, or sends too slowly: nothing of this service has failed.
            return new(null, InputProblems.BrokenOff(brokenOff.StatusCode));
        }

        if (body is not { } bytes)
            return new(null, InputProblems.BodyTooLarge(LimitedBody.MaxBytes));

        var violations = new Violations();
        var value = Parse(bytes, read, violations);
        return violations.Any || value is null
            ? new(null, InputProblems.Invalid(violations))
            : new(value, null);
    }

    private static T? Parse<T>(ReadOnlyMemory<byte> bytes, Func<JsonObjectReader, T> read, Violations violations)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return read(new JsonObjectReader(document.RootElement, violations));
            violations.Add(Violations.Body, "The body must be a JSON object.");
        }
        catch (JsonException exception)
        {
            violations.Add(Violations.Body, Describe(exception, bytes.IsEmpty));
        }
        catch (InvalidOperationException)
        {
            violations.Add(Violations.Body, "The body must be valid Unicode text.");
        }

        return null;
    }

    private static string Describe(JsonException exception, bool empty) => exception switch
    {
        _ when empty => "The body is empty; send a JSON object.",
        { LineNumber: { } line, BytePositionInLine: { } position } =>
            $"The body is not valid JSON (line {line + 1}, byte {position + 1}).",
        _ => "The body has the same property twice.",
    };
}
