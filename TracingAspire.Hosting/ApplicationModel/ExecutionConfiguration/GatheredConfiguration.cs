using System.Globalization;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Resolves what the sources gave; a value that cannot be resolved is left out and named in the exception.</summary>
internal sealed class GatheredConfiguration : IExecutionConfigurationGathererContext
{
    private readonly List<IExecutionConfigurationData> _data = [];

    public List<object> Arguments { get; } = [];

    public Dictionary<string, object> EnvironmentVariables { get; } = [];

    public void AddAdditionalData(IExecutionConfigurationData metadata) => _data.Add(metadata);

    public async Task<IExecutionConfigurationResult> ResolveAsync(IResource resource, DistributedApplicationExecutionContext executionContext, CancellationToken cancellationToken)
    {
        var result = new Result { AdditionalConfigurationData = _data };
        var errors = new List<Exception>();
        var context = new ValueProviderContext { ExecutionContext = executionContext, Caller = resource };
        foreach (var argument in Arguments)
        {
            if (await TryResolveAsync(argument) is { } value)
                result.Resolved.Add((argument, value, IsSensitive(argument)));
        }

        foreach (var (name, variable) in EnvironmentVariables)
        {
            if (await TryResolveAsync(variable) is { } value)
                result.Variables.Add(KeyValuePair.Create(name, (variable, value)));
        }

        result.References = [.. Arguments.Concat(EnvironmentVariables.Values).SelectMany(ReferencesOf).Distinct()];
        result.Exception = errors.Count > 1 ? new AggregateException(errors) : errors.SingleOrDefault();
        return result;

        async Task<string?> TryResolveAsync(object value)
        {
            try
            {
                return await ResolveAsync(value, context, executionContext.IsPublishMode, cancellationToken);
            }
            catch (Exception ex) when (ex is not (OutOfMemoryException or OperationCanceledException))
            {
                errors.Add(ex);
                return null;
            }
        }
    }

    private static async Task<string?> ResolveAsync(object value, ValueProviderContext context, bool publishes, CancellationToken cancellationToken) => value switch
    {
        string text => text,
        IResourceBuilder<IResource> builder => await ResolveAsync(builder.Resource, context, publishes, cancellationToken),
        IManifestExpressionProvider expression when publishes => expression.ValueExpression,
        IValueProvider provider => await provider.GetValueAsync(context, cancellationToken),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static bool IsSensitive(object value) => ReferencesOf(value).OfType<ParameterResource>().Any(p => p.Secret);

    private static IEnumerable<object> ReferencesOf(object value) => value switch
    {
        IResourceBuilder<IResource> builder => [builder.Resource],
        IResource => [value],
        IValueWithReferences references => [value, .. references.References.SelectMany(ReferencesOf)],
        IValueProvider => [value],
        _ => [],
    };

    private sealed class Result : IExecutionConfigurationResult
    {
        public List<(object Unprocessed, string Processed, bool IsSensitive)> Resolved { get; } = [];

        public List<KeyValuePair<string, (object Unprocessed, string Processed)>> Variables { get; } = [];

        public IEnumerable<(string Value, bool IsSensitive)> Arguments => Resolved.Select(a => (a.Processed, a.IsSensitive));

        public IEnumerable<(object Unprocessed, string Processed, bool IsSensitive)> ArgumentsWithUnprocessed => Resolved;

        public IEnumerable<KeyValuePair<string, string>> EnvironmentVariables => Variables.Select(v => KeyValuePair.Create(v.Key, v.Value.Processed));

        public IEnumerable<KeyValuePair<string, (object Unprocessed, string Processed)>> EnvironmentVariablesWithUnprocessed => Variables;

        public IEnumerable<object> References { get; set; } = [];

        public required IEnumerable<IExecutionConfigurationData> AdditionalConfigurationData { get; init; }

        public Exception? Exception { get; set; }
    }
}
