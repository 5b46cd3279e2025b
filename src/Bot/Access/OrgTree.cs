using Performix.Analysis.Facts;

namespace Performix.Bot.Access;

/// <summary>Who reports to whom, by manager id. Access is decided on ids here and nowhere else.</summary>
public sealed class OrgTree
{
    private readonly Dictionary<string, Person> _people;
    private readonly ILookup<string, Person> _reports;

    public OrgTree(IEnumerable<Person> people)
    {
        _people = people.GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.First());
        _reports = _people.Values
            .Where(p => p.ManagerId is not null)
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToLookup(p => p.ManagerId ?? "");
    }

    /// <summary>The tree of the people of a snapshot; nobody before the first.</summary>
    public static OrgTree Of(IEnumerable<Rep> roster) => new(roster.Select(r =>
        new Person(r.Id, r.Name.Length > 0 ? r.Name : r.Id, r.Email, r.ManagerId)));

    public IReadOnlyCollection<Person> Everybody => _people.Values;

    public Person? Find(string id) => _people.GetValueOrDefault(id);

    /// <summary>The one person with an address; null where nobody or more than one has it.</summary>
    public Person? ByEmail(string email)
    {
        var found = _people.Values
            .Where(p => p.Email.Length > 0 && p.Email.Equals(email, StringComparison.OrdinalIgnoreCase))
            .Take(2)
            .ToArray();
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>Everybody below a person, direct and indirect. A cycle ends where it began.</summary>
    public IReadOnlyList<Person> Below(string id)
    {
        var seen = new HashSet<string> { id };
        var below = new List<Person>();
        var next = new Queue<string>([id]);
        while (next.TryDequeue(out var manager))
        {
            foreach (var report in _reports[manager].Where(r => seen.Add(r.Id)))
            {
                below.Add(report);
                next.Enqueue(report.Id);
            }
        }

        return below;
    }

    /// <summary>Whether one person may read another: self, or somebody below.</summary>
    public bool MayRead(string readerId, string subjectId) =>
        readerId == subjectId || Below(readerId).Any(p => p.Id == subjectId);
}
