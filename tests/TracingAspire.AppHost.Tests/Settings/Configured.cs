using Microsoft.Extensions.Configuration;
using TracingAspire.AppHost.Settings;

namespace TracingAspire.AppHost.Tests.Settings;

/// <summary>Settings from pairs of key and value.</summary>
internal static class Configured
{
    public static TracingSettings With(params (string Key, string Value)[] values) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value)))
        .Build());
}
