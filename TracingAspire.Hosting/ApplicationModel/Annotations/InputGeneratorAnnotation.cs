namespace Aspire.Hosting.ApplicationModel;

/// <summary>Makes the input that asks for a parameter.</summary>
/// <param name="inputGenerator">Makes the input.</param>
public class InputGeneratorAnnotation(Func<ParameterResource, InteractionInput> inputGenerator) : IResourceAnnotation
{
    /// <summary>Makes the input.</summary>
    public Func<ParameterResource, InteractionInput> InputGenerator { get; } = inputGenerator ?? throw new ArgumentNullException(nameof(inputGenerator));
}
