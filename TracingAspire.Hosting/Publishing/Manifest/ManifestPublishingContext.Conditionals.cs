namespace Aspire.Hosting.Publishing;

public sealed partial class ManifestPublishingContext
{
    private static readonly TimeSpan ConditionTimeout = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, ReferenceExpression> _conditionals = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An expression that is one of two becomes a resource: the choice is made when the manifest is written.</summary>
    private string Conditional(ReferenceExpression conditional)
    {
        if (_conditionals.TryAdd(conditional.ConditionalName, conditional))
            _names.Add(conditional.ConditionalName);
        return conditional.ValueExpression;
    }

    private async Task WriteConditionalsAsync()
    {
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (_conditionals.FirstOrDefault(c => !written.Contains(c.Key)) is { Key: { } name, Value: var conditional })
        {
            written.Add(name);
            Writer.WriteStartObject(name);
            Writer.WriteString("type", "value.v0");
            Writer.WriteString("connectionString", Expression(await ChooseAsync(conditional)));
            Writer.WriteEndObject();
        }
    }

    private async Task<ReferenceExpression> ChooseAsync(ReferenceExpression conditional)
    {
        try
        {
            return await conditional.PickAsync(new ValueProviderContext { ExecutionContext = ExecutionContext }, CancellationToken)
                .WaitAsync(ConditionTimeout, CancellationToken);
        }
        catch (TimeoutException ex)
        {
            throw new DistributedApplicationException(
                $"The condition of '{conditional.ConditionalName}' has no value after {ConditionTimeout.TotalSeconds:0} s: in a manifest it can only depend on parameters.", ex);
        }
    }
}
