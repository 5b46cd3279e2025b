using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>A condition that can be asked of one row, or of a whole run by its two ends.</summary>
internal abstract class Filter
{
    /// <summary>True or false for all rows from the first to the last; null where they differ.</summary>
    public abstract bool? Decide(Row first, Row last);

    public sealed class All : Filter
    {
        public override bool? Decide(Row first, Row last) => true;
    }

    public sealed class Both(Filter left, Filter right) : Filter
    {
        public override bool? Decide(Row first, Row last) => left.Decide(first, last) switch
        {
            false => false,
            true => right.Decide(first, last),
            null => right.Decide(first, last) == false ? false : null,
        };
    }

    public sealed class Either(Filter left, Filter right) : Filter
    {
        public override bool? Decide(Row first, Row last) => left.Decide(first, last) switch
        {
            true => true,
            false => right.Decide(first, last),
            null => right.Decide(first, last) == true ? true : null,
        };
    }

    public sealed class Not(Filter inner) : Filter
    {
        public override bool? Decide(Row first, Row last) => !inner.Decide(first, last);
    }

    /// <summary>A test of one operand's value.</summary>
    /// <param name="operand">What is tested.</param>
    /// <param name="isOneSided">Whether the test turns at most once as the value rises.</param>
    /// <param name="test">The test.</param>
    public sealed class Of(BoundOperand operand, bool isOneSided, Func<object?, bool> test) : Filter
    {
        public override bool? Decide(Row first, Row last)
        {
            var answer = test(operand.Value(first));
            if (operand.IsFlat(first, last))
            {
                return answer;
            }

            var turnsOnce = isOneSided && operand.Written.Function is null
                && operand.Path?.Spread == Spread.Monotone;
            return turnsOnce && answer == test(operand.Value(last)) ? answer : null;
        }
    }
}
