namespace Aspire.Hosting.Parameters;

/// <summary>A default written down in the AppHost.</summary>
internal sealed class ConstantParameterDefault(Func<string> valueGetter) : ParameterDefault
{
    private readonly Lazy<string> _value = new(valueGetter);

    public override string GetDefaultValue() => _value.Value;
}
