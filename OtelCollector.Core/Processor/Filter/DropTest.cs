using OtelCollector.Core.Ottl;
using OtelCollector.Core.Ottl.Expressions;
using OtelCollector.Core.Processor.Matching;

namespace OtelCollector.Core.Processor.Filter;

/// <summary>Whether the item a context stands at is to be dropped.</summary>
internal abstract class DropTest
{
    public abstract OttlTruth Evaluate(OttlContext context);

    /// <summary>Conditions, of which one must hold.</summary>
    internal sealed class Conditions(OttlConditions conditions) : DropTest
    {
        public override OttlTruth Evaluate(OttlContext context) => conditions.Evaluate(context);
    }

    /// <summary>Include and exclude of the older form.</summary>
    internal sealed class Matching(Func<OttlContext, bool> skips) : DropTest
    {
        public override OttlTruth Evaluate(OttlContext context) => skips(context) ? OttlTruth.True : OttlTruth.False;

        public static Matching? Of(ItemFilter? filter) => filter is null ? null : new Matching(filter.Skips);
    }

    /// <summary>Several tests, of which one must hold.</summary>
    internal sealed class Any(IReadOnlyList<DropTest> tests) : DropTest
    {
        public override OttlTruth Evaluate(OttlContext context)
        {
            foreach (var test in tests)
            {
                var truth = test.Evaluate(context);
                if (truth != OttlTruth.False)
                    return truth;
            }

            return OttlTruth.False;
        }
    }
}
