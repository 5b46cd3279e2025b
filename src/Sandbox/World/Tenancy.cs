namespace Performix.Sandbox.World;

/// <summary>Who held a patch from which day on.</summary>
internal sealed class Tenancy
{
    private readonly List<(DateOnly From, int Person)> _holders = [];

    public int Current => _holders[^1].Person;

    public void Pass(DateOnly from, int person) => _holders.Add((from, person));

    /// <summary>The holder on a day; before the first one, the first.</summary>
    public int On(DateOnly day) => Entry(day).Person;

    /// <summary>Since when the holder of that day had it.</summary>
    public DateOnly Since(DateOnly day) => Entry(day).From;

    private (DateOnly From, int Person) Entry(DateOnly day)
    {
        for (var i = _holders.Count - 1; i > 0; i--)
        {
            if (_holders[i].From <= day)
            {
                return _holders[i];
            }
        }

        return _holders[0];
    }
}
