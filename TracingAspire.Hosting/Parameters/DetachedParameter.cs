namespace Aspire.Hosting.Parameters;

/// <summary>A parameter made for another resource and not added to the model: it has a state and is masked all the same.</summary>
internal sealed record DetachedParameter(ParameterResource Parameter);
