using System.Text.Json;
using Jaeger.Model;
using Code = OpenTelemetry.Proto.Trace.V1.Status.Types.StatusCode;
using Kind = OpenTelemetry.Proto.Trace.V1.Span.Types.SpanKind;
using Names = Jaeger.Query.Json.JaegerNames;

namespace Jaeger.Query.Json;

/// <summary>Writes attributes as the older API's typed tags, and the fields of a span that are tags there.</summary>
internal static class TagJson
{
    private const long MaxSafeInteger = (1L << 53) - 1;

    /// <summary>The tags of a span in the order Jaeger gives them.</summary>
    public static void WriteSpanTags(Utf8JsonWriter json, TraceSpan span, TraceScope scope, bool withWarnings)
    {
        WriteUnlessEmpty(json, Names.ScopeName, scope.Utf8Name);
        WriteUnlessEmpty(json, Names.ScopeVersion, scope.Version);
        foreach (ref readonly var attribute in span.Attributes.AsSpan())
        {
            if (withWarnings || !attribute.Utf8Key.Span.SequenceEqual(SpanAttributes.Warnings)) Write(json, attribute);
        }

        if (NameOf(span.Kind) is { IsEmpty: false } kind) Write(json, Names.SpanKind, kind);
        if (span.StatusCode is Code.Ok or Code.Error) Write(json, Names.StatusCode, span.StatusCode == Code.Ok ? "OK"u8 : "ERROR"u8);
        if (span.StatusCode == Code.Error)
        {
            json.WriteStartObject();
            json.WriteString(Names.Key, Names.Error);
            json.WriteString(Names.Type, Names.Boolean);
            json.WriteBoolean(Names.Value, value: true);
            json.WriteEndObject();
        }

        WriteUnlessEmpty(json, Names.StatusDescription, span.StatusMessage);
        WriteUnlessEmpty(json, Names.TraceState, span.TraceState);
    }

    /// <summary>Writes a tag that holds a string.</summary>
    public static void Write(Utf8JsonWriter json, JsonEncodedText key, ReadOnlySpan<byte> value)
    {
        json.WriteStartObject();
        json.WriteString(Names.Key, key);
        json.WriteString(Names.Type, Names.Text);
        json.WriteString(Names.Value, value);
        json.WriteEndObject();
    }

    /// <summary>Writes an attribute as a tag of its type; lists and maps become strings that hold JSON.</summary>
    public static void Write(Utf8JsonWriter json, in TraceAttribute attribute)
    {
        json.WriteStartObject();
        json.WriteString(Names.Key, attribute.Utf8Key.Span);
        var value = attribute.Value.Decode();
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                json.WriteString(Names.Type, Names.Boolean);
                json.WriteBoolean(Names.Value, value.Boolean);
                break;
            case ValueKind.Integer:
                json.WriteString(Names.Type, Names.Integer);
                if (value.Integer is > MaxSafeInteger or < -MaxSafeInteger) NumberJson.WriteText(json, Names.Value, value.Integer);
                else json.WriteNumber(Names.Value, value.Integer);
                break;
            case ValueKind.Double:
                json.WriteString(Names.Type, Names.Double);
                NumberJson.Write(json, Names.Value, value.Double);
                break;
            case ValueKind.Bytes:
                json.WriteString(Names.Type, Names.Binary);
                if (value.Content.IsEmpty) json.WriteNull(Names.Value);
                else json.WriteBase64String(Names.Value, value.Content.Span);
                break;
            default:
                json.WriteString(Names.Type, Names.Text);
                json.WriteString(Names.Value, value.Kind is ValueKind.List or ValueKind.Map ? AttributeText.Json(value) : value.Content.Span);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, JsonEncodedText key, ReadOnlyMemory<byte> value)
    {
        if (!value.IsEmpty) Write(json, key, value.Span);
    }

    private static ReadOnlySpan<byte> NameOf(Kind kind) => kind switch
    {
        Kind.Internal => "internal"u8,
        Kind.Server => "server"u8,
        Kind.Client => "client"u8,
        Kind.Producer => "producer"u8,
        Kind.Consumer => "consumer"u8,
        _ => default,
    };
}
