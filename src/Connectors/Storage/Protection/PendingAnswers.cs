using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>Answers by slot that this process has taken and not yet written. No id and no time is among them.</summary>
internal sealed class PendingAnswers
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, RepAnswer> _new = [];
    private readonly Dictionary<int, RepAnswer> _taken = [];

    public void Put(int slot, RepAnswer answer)
    {
        lock (_gate)
        {
            _new[slot] = answer;
        }
    }

    /// <summary>What is to be written now: also what was taken before and not settled.</summary>
    public IReadOnlyList<KeyValuePair<int, RepAnswer>> Take()
    {
        lock (_gate)
        {
            foreach (var (slot, answer) in _new)
            {
                _taken[slot] = answer;
            }

            _new.Clear();
            return [.. _taken];
        }
    }

    /// <summary>What was taken is written.</summary>
    public void Settle()
    {
        lock (_gate)
        {
            _taken.Clear();
        }
    }
}
