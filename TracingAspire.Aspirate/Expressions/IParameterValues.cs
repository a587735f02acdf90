using TracingAspire.Aspirate.Manifest;

namespace TracingAspire.Aspirate.Expressions;

/// <summary>What the inputs of parameters stand for.</summary>
internal interface IParameterValues
{
    /// <summary>The value of an input: a secret by name, or clear text.</summary>
    ResolvedValue Resolve(ParameterResource parameter, ManifestInput input);
}
