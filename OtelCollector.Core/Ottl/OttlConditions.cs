using Microsoft.Extensions.Logging;
using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Telemetry;

namespace OtelCollector.Core.Ottl;

/// <summary>Conditions of which one must hold.</summary>
internal sealed class OttlConditions(IReadOnlyList<OttlCondition> conditions, OttlErrorMode mode, ILogger logger)
{
    private readonly OttlCondition[] _conditions = [.. conditions];

    /// <summary>Compiles conditions; every one that is none is an error of its own.</summary>
    /// <exception cref="OttlException">Some are none; one line for each.</exception>
    public static IReadOnlyList<OttlCondition> Parse(OttlContextKind context, IEnumerable<string> texts, bool requiresContextNames = false)
    {
        var conditions = new List<OttlCondition>();
        var errors = new List<string>();
        foreach (var text in texts)
        {
            try
            {
                conditions.Add(OttlCondition.Parse(context, text, requiresContextNames));
            }
            catch (OttlException e)
            {
                errors.Add($"unable to parse OTTL condition {Syntax.GoQuote.Quote(text)}: {e.Message}");
            }
        }

        return errors.Count == 0 ? conditions : throw new OttlException(string.Join('\n', errors));
    }

    /// <summary>
    /// Whether one condition holds. Where errors are propagated and one has no answer: failed, and
    /// <see cref="OttlContext.Error"/> says which and why.
    /// </summary>
    public OttlTruth Evaluate(OttlContext context)
    {
        foreach (var condition in _conditions)
        {
            switch (condition.Evaluate(context))
            {
                case OttlTruth.True:
                    return OttlTruth.True;
                case OttlTruth.Failed when mode == OttlErrorMode.Propagate:
                    context.Error = $"failed to eval condition: {condition.Text}, {context.Error}";
                    return OttlTruth.Failed;
                case OttlTruth.Failed when mode == OttlErrorMode.Ignore:
                    logger.Write(LogLevel.Warning, "failed to eval condition", ("error", context.Error), ("condition", condition.Text));
                    break;
            }
        }

        return OttlTruth.False;
    }
}
