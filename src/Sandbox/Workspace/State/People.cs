using System.Diagnostics.CodeAnalysis;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Sandbox.Workspace.State;

/// <summary>Everyone the workspace knows, the bot included.</summary>
internal sealed class People
{
    private readonly List<SeedPerson> _all;

    public People(WorkspaceSeed seed)
    {
        var app = seed.App;
        var bot = new SeedPerson(app.BotUserId, app.Name, app.Name, "") { IsBot = true };
        _all = [.. seed.People, bot];
        BotId = app.BotUserId;
    }

    public string BotId { get; }

    public IReadOnlyList<SeedPerson> All => _all;

    public SeedPerson? Find(string id) => _all.Find(person => person.Id == id);

    public bool TryFind(string id, [NotNullWhen(true)] out SeedPerson? person) => (person = Find(id)) is not null;

    public SeedPerson? ByName(string name) => _all.Find(person => person.Name == name);

    /// <summary>Slack finds active members of the own team only.</summary>
    public SeedPerson? ByEmail(string email) => _all.Find(person =>
        !person.IsDeleted && !person.IsBot && person.ExternalTeamId is null
        && string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    public void Replace(SeedPerson person) => _all[_all.FindIndex(other => other.Id == person.Id)] = person;
}
