using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Changes attributes. Immutable; many threads may use it.</summary>
internal abstract class AttributeAction
{
    /// <summary>Changes the attributes in place.</summary>
    /// <param name="attributes">The attributes, for the caller alone to change.</param>
    /// <param name="client">Who sent them; null where that is not known.</param>
    public abstract void Apply(RepeatedField<KeyValue> attributes, ClientInfo? client);
}
