using System.Text.Json;

namespace Jaeger.Query.Json;

/// <summary>Names in OTLP's JSON, encoded once.</summary>
internal static class OtlpNames
{
    /// <summary>Properties of resources and scopes.</summary>
    public static readonly JsonEncodedText
        Resource = JsonEncodedText.Encode("resource"),
        EntityRefs = JsonEncodedText.Encode("entityRefs"),
        Type = JsonEncodedText.Encode("type"),
        IdKeys = JsonEncodedText.Encode("idKeys"),
        DescriptionKeys = JsonEncodedText.Encode("descriptionKeys"),
        ScopeSpans = JsonEncodedText.Encode("scopeSpans"),
        Scope = JsonEncodedText.Encode("scope"),
        Version = JsonEncodedText.Encode("version"),
        SchemaUrl = JsonEncodedText.Encode("schemaUrl"),
        Spans = JsonEncodedText.Encode("spans");

    /// <summary>Properties of spans, events and links.</summary>
    public static readonly JsonEncodedText
        TraceId = JsonEncodedText.Encode("traceId"),
        SpanId = JsonEncodedText.Encode("spanId"),
        TraceState = JsonEncodedText.Encode("traceState"),
        ParentSpanId = JsonEncodedText.Encode("parentSpanId"),
        Flags = JsonEncodedText.Encode("flags"),
        Name = JsonEncodedText.Encode("name"),
        Kind = JsonEncodedText.Encode("kind"),
        Start = JsonEncodedText.Encode("startTimeUnixNano"),
        End = JsonEncodedText.Encode("endTimeUnixNano"),
        Time = JsonEncodedText.Encode("timeUnixNano"),
        Attributes = JsonEncodedText.Encode("attributes"),
        DroppedAttributes = JsonEncodedText.Encode("droppedAttributesCount"),
        Events = JsonEncodedText.Encode("events"),
        DroppedEvents = JsonEncodedText.Encode("droppedEventsCount"),
        Links = JsonEncodedText.Encode("links"),
        DroppedLinks = JsonEncodedText.Encode("droppedLinksCount"),
        Status = JsonEncodedText.Encode("status"),
        Message = JsonEncodedText.Encode("message"),
        Code = JsonEncodedText.Encode("code");

    /// <summary>Properties of attributes and their values.</summary>
    public static readonly JsonEncodedText
        Key = JsonEncodedText.Encode("key"),
        Value = JsonEncodedText.Encode("value"),
        Values = JsonEncodedText.Encode("values"),
        StringValue = JsonEncodedText.Encode("stringValue"),
        BoolValue = JsonEncodedText.Encode("boolValue"),
        IntValue = JsonEncodedText.Encode("intValue"),
        DoubleValue = JsonEncodedText.Encode("doubleValue"),
        BytesValue = JsonEncodedText.Encode("bytesValue"),
        ArrayValue = JsonEncodedText.Encode("arrayValue"),
        KvlistValue = JsonEncodedText.Encode("kvlistValue");
}
