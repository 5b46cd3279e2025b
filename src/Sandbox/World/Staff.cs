namespace Performix.Sandbox.World;

/// <summary>The people while the world is being made.</summary>
internal sealed class Staff(Dice dice)
{
    private readonly HashSet<string> _addresses = [];
    private readonly List<Person> _people = [];

    public IReadOnlyList<Person> People => _people;

    public int Hire(PersonKind kind, string title, DateOnly start, int? manager, string? segment = null)
    {
        var (name, email) = Names.Person(dice, _addresses);
        _people.Add(new Person
        {
            Number = _people.Count,
            Name = name,
            Email = email,
            Kind = kind,
            Title = title,
            Segment = segment,
            Manager = manager,
            Start = start,
        });
        return _people.Count - 1;
    }

    public void Leave(int person, DateOnly day) => _people[person] = _people[person] with { End = day };

    public void ReportTo(int person, int manager) =>
        _people[person] = _people[person] with { Manager = manager };
}
