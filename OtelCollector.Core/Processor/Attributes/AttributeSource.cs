using System.Net;
using Google.Protobuf.Collections;
using OpenTelemetry.Proto.Common.V1;
using OtelCollector.Core.Ottl.Values;
using OtelCollector.Core.Pdata;

namespace OtelCollector.Core.Processor.Attributes;

/// <summary>Where the value of an attribute comes from.</summary>
internal abstract class AttributeSource
{
    /// <summary>A value that the caller may keep; null where there is none.</summary>
    public abstract AnyValue? Get(RepeatedField<KeyValue> attributes, ClientInfo? client);

    /// <summary>The source an action names, with its default behind it.</summary>
    public static AttributeSource Create(AttributeActionConfig config)
    {
        AttributeSource? source = config switch
        {
            { Value: { } value } => new Constant(value),
            { FromContext.Length: > 0 } => new FromContext(config.FromContext),
            { FromAttribute.Length: > 0 } => new FromAttribute(config.FromAttribute),
            _ => null,
        };
        if (config.DefaultValue is not { } fallback)
            return source!;
        return source is null ? new Constant(fallback) : new WithDefault(source, fallback);
    }

    private sealed class Constant(AnyValue value) : AttributeSource
    {
        public override AnyValue Get(RepeatedField<KeyValue> attributes, ClientInfo? client) => value.Clone();
    }

    private sealed class WithDefault(AttributeSource source, AnyValue fallback) : AttributeSource
    {
        public override AnyValue Get(RepeatedField<KeyValue> attributes, ClientInfo? client) =>
            source.Get(attributes, client) ?? fallback.Clone();
    }

    private sealed class FromAttribute(string key) : AttributeSource
    {
        public override AnyValue? Get(RepeatedField<KeyValue> attributes, ClientInfo? client) =>
            AttributeMap.Get(attributes, key)?.Clone();
    }

    /// <summary>What is known of the request: its metadata, its authentication, the client's address.</summary>
    private sealed class FromContext(string key) : AttributeSource
    {
        private const string Metadata = "metadata.";
        private const string Auth = "auth.";

        public override AnyValue? Get(RepeatedField<KeyValue> attributes, ClientInfo? client)
        {
            var text = key switch
            {
                "client.address" => Address(client?.Address),
                _ when key.StartsWith(Auth, StringComparison.Ordinal) => client?.Auth?.GetValueOrDefault(key[Auth.Length..]),
                _ when key.StartsWith(Metadata, StringComparison.Ordinal) => FromMetadata(client, key[Metadata.Length..]),
                _ => FromMetadata(client, key),
            };
            return text is null ? null : new AnyValue { StringValue = text };
        }

        private static string? FromMetadata(ClientInfo? client, string name) =>
            client is not null && client.Metadata.TryGetValue(name, out var values) && values.Count > 0 ? string.Join(';', values) : null;

        private static string Address(EndPoint? address) => address switch
        {
            IPEndPoint { Address.IsIPv4MappedToIPv6: true } mapped => mapped.Address.MapToIPv4().ToString(),
            IPEndPoint ip => ip.Address.ToString(),
            null => string.Empty,
            _ => address.ToString() ?? string.Empty,
        };
    }
}
