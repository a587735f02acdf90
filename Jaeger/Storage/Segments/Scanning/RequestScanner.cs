using Jaeger.Storage.Segments.Columns;
using OpenTelemetry.Proto.Collector.Trace.V1;
using OpenTelemetry.Proto.Common.V1;
using OpenTelemetry.Proto.Resource.V1;
using OpenTelemetry.Proto.Trace.V1;
using OtelCollector.Core.Pdata.Wire;

namespace Jaeger.Storage.Segments.Scanning;

/// <summary>Finds in the bytes of a request what the store indexes, without decoding them.</summary>
internal readonly ref struct RequestScanner(ReadOnlySpan<byte> request, OperationCatalog catalog, RequestScan result)
{
    private readonly ReadOnlySpan<byte> _request = request;

    /// <summary>Looks through the request, up to the first thing that needs sanitizing.</summary>
    public void Scan()
    {
        var resources = new WireCursor(_request);
        while (resources.Next())
        {
            if (resources.Field == ExportTraceServiceRequest.ResourceSpansFieldNumber)
                ScanResourceSpans(resources.Bytes, resources.Offset);
        }
    }

    private void ScanResourceSpans(ReadOnlySpan<byte> message, int at)
    {
        var origin = new GroupOrigin
        {
            Resource = GroupOrigin.None,
            ResourceSchema = GroupOrigin.None,
            Scope = GroupOrigin.None,
            ScopeSchema = GroupOrigin.None,
        };
        var resource = ReadOnlySpan<byte>.Empty;
        var fields = new WireCursor(message);
        while (fields.Next())
        {
            if (fields.Field == ResourceSpans.ResourceFieldNumber)
            {
                // Two resources are one whose fields have to be put together.
                result.NeedsSanitizing |= origin.Resource != GroupOrigin.None;
                origin.Resource = (uint)(at + fields.Start);
                resource = fields.Bytes;
            }
            else if (fields.Field == ResourceSpans.SchemaUrlFieldNumber)
            {
                origin.ResourceSchema = (uint)(at + fields.Start);
            }
        }

        // Looked at with the first span, so that a resource without spans leaves no service behind.
        var known = default(ScannedResource);
        fields = new WireCursor(message);
        while (fields.Next())
        {
            if (fields.Field == ResourceSpans.ScopeSpansFieldNumber)
                ScanScopeSpans(fields.Bytes, at + fields.Offset, origin, resource, ref known);
        }
    }

    private void ScanScopeSpans(
        ReadOnlySpan<byte> message, int at, GroupOrigin origin, ReadOnlySpan<byte> resource, ref ScannedResource known)
    {
        var scope = ReadOnlySpan<byte>.Empty;
        var hasSpans = false;
        var fields = new WireCursor(message);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case ScopeSpans.ScopeFieldNumber:
                    result.NeedsSanitizing |= origin.Scope != GroupOrigin.None;
                    origin.Scope = (uint)(at + fields.Start);
                    scope = fields.Bytes;
                    break;
                case ScopeSpans.SchemaUrlFieldNumber:
                    origin.ScopeSchema = (uint)(at + fields.Start);
                    break;
                case ScopeSpans.SpansFieldNumber:
                    hasSpans = true;
                    break;
            }
        }

        if (!hasSpans) return;
        AddResourceTerms(resource, ref known);
        if (result.NeedsSanitizing) return;
        AddScopeTerms(scope);
        ref var group = ref result.AddGroup();
        group.Origin = origin;
        group.TermsEnd = result.GroupTerms.Length;
        fields = new WireCursor(message);
        while (fields.Next())
        {
            if (fields.Field == ScopeSpans.SpansFieldNumber && !result.NeedsSanitizing)
                new SpanScanner(catalog, result, known.Service!).Scan(fields.Bytes, at + fields.Start);
        }
    }

    private void AddResourceTerms(ReadOnlySpan<byte> resource, ref ScannedResource known)
    {
        if (known.Service is not null)
        {
            result.RepeatGroupTerms(known.FirstTerm, known.TermsEnd);
            return;
        }

        known.FirstTerm = result.GroupTerms.Length;
        var serviceName = ReadOnlySpan<byte>.Empty;
        var isNamed = false;
        var fields = new WireCursor(resource);
        while (fields.Next())
        {
            if (fields.Field != Resource.AttributesFieldNumber) continue;
            result.AddGroupTerm(AttributeTerm.OfKeyValue(fields.Bytes, out var isUtf8));
            result.NeedsSanitizing |= !isUtf8;
            if (!isNamed) isNamed = TryReadServiceName(fields.Bytes, out serviceName);
        }

        // What is to be completed must not leave its old name in the catalog.
        result.NeedsSanitizing |= serviceName.IsEmpty;
        known.TermsEnd = result.GroupTerms.Length;
        if (!result.NeedsSanitizing) known.Service = catalog.Service(serviceName);
    }

    // The key may come after the value: Collectors written in Go send fields in that order.
    private static bool TryReadServiceName(ReadOnlySpan<byte> attribute, out ReadOnlySpan<byte> name)
    {
        name = default;
        var key = ReadOnlySpan<byte>.Empty;
        var value = ReadOnlySpan<byte>.Empty;
        var fields = new WireCursor(attribute);
        while (fields.Next())
        {
            if (fields.Field == KeyValue.KeyFieldNumber) key = fields.Bytes;
            else if (fields.Field == KeyValue.ValueFieldNumber) value = fields.Bytes;
        }

        if (!key.SequenceEqual("service.name"u8)) return false;
        var values = new WireCursor(value);
        while (values.Next()) name = values.Field == AnyValue.StringValueFieldNumber ? values.Bytes : default;
        return true;
    }

    private void AddScopeTerms(ReadOnlySpan<byte> scope)
    {
        var fields = new WireCursor(scope);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case InstrumentationScope.NameFieldNumber:
                    result.AddGroupTerm(AttributeTerm.Of("scope.name"u8, fields.Bytes));
                    break;
                case InstrumentationScope.VersionFieldNumber:
                    result.AddGroupTerm(AttributeTerm.Of("scope.version"u8, fields.Bytes));
                    break;
                case InstrumentationScope.AttributesFieldNumber:
                    result.AddGroupTerm(AttributeTerm.OfKeyValue(fields.Bytes, out var isUtf8));
                    result.NeedsSanitizing |= !isUtf8;
                    break;
            }
        }
    }
}
