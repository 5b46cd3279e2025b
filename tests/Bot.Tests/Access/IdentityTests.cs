using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Access;

/// <summary>Links of Slack accounts and people, on a real SQLite file.</summary>
public sealed class IdentityTests : IDisposable
{
    private static readonly Person Ada = new("005A", "Ada", "ada@acme.example", "005M");
    private static readonly Person Bo = new("005B", "Bo", "bo@acme.example", "005M");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-identity-");
    private readonly ServiceProvider _services;

    public IdentityTests()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:File"] = Path.Combine(_folder.FullName, "x.db"),
        };
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddStorage()
            .AddSingleton<IdentityLinks>()
            .AddSingleton<AuditLog>()
            .AddSingleton<Identity>()
            .AddSingleton(new SlackDirectory(null!, TimeProvider.System)) // Not asked: the member is given.
            .AddOptions()
            .BuildServiceProvider();
    }

    private IdentityLinks Links => _services.GetRequiredService<IdentityLinks>();

    [Fact]
    public async Task A_confirmed_link_says_who_a_member_is()
    {
        await ConfirmAsync(Member("U1", "ada@acme.example"), Ada);

        Assert.Equal(Ada, await FindAsync(Member("U1", "ada@acme.example"), Ada, Bo));
        Assert.Null(await FindAsync(Member("U2", "bo@acme.example"), Ada, Bo));
    }

    [Fact]
    public async Task An_account_has_one_person_and_a_person_one_account()
    {
        await ConfirmAsync(Member("U1", "ada@acme.example"), Ada);

        Assert.False(await ConfirmAsync(Member("U1", "ada@acme.example"), Bo));
        Assert.False(await ConfirmAsync(Member("U2", "bo@acme.example"), Ada));
        Assert.True(await ConfirmAsync(Member("U2", "bo@acme.example"), Bo));
    }

    [Theory]
    [InlineData("boss@acme.example", "ada@acme.example")]
    [InlineData("ada@acme.example", "boss@acme.example")]
    public async Task D2_a_changed_address_on_either_side_freezes_the_link_for_good(string inSlack, string inOrg)
    {
        await ConfirmAsync(Member("U1", "ada@acme.example"), Ada);

        Assert.Null(await FindAsync(Member("U1", inSlack), Ada with { Email = inOrg }));
        Assert.Null(await FindAsync(Member("U1", "ada@acme.example"), Ada));
        var kept = await _services.GetRequiredService<AuditLog>().OfAsync(Ada.Id, default);
        Assert.Contains("link frozen", Assert.Single(kept).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada@acme.example.evil.io")]
    [InlineData("ada@evil-acme.example")]
    [InlineData("acme.example@evil.io")]
    public void D2_an_address_that_only_contains_a_domain_of_ours_is_not_allowed(string email)
    {
        var ours = Options.Create(new IdentityOptions { EmailDomains = { "acme.example" } });
        var identity = ActivatorUtilities.CreateInstance<Identity>(_services, ours);

        Assert.True(identity.IsAllowed("ada@acme.example"));
        Assert.False(identity.IsAllowed(email));
    }

    [Fact]
    public async Task A_frozen_link_counts_again_once_an_admin_confirms_it()
    {
        await ConfirmAsync(Member("U1", "ada@acme.example"), Ada);
        await FindAsync(Member("U1", "ada@new.example"), Ada);

        await ConfirmAsync(Member("U1", "ada@new.example"), Ada);

        Assert.Equal(Ada, await FindAsync(Member("U1", "ada@new.example"), Ada));
    }

    [Fact]
    public async Task A_removed_link_leaves_both_sides_free()
    {
        await ConfirmAsync(Member("U1", "ada@acme.example"), Ada);
        await Links.RemoveAsync(Assert.Single(await Links.AllAsync(default)), default);

        Assert.True(await ConfirmAsync(Member("U1", "ada@acme.example"), Bo));
        Assert.True(await ConfirmAsync(Member("U2", "bo@acme.example"), Ada));
    }

    public void Dispose()
    {
        _services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static SlackMember Member(string id, string email) => new("T1", id) { IsOwn = true, Email = email };

    private Task<bool> ConfirmAsync(SlackMember member, Person person) =>
        Links.ConfirmAsync(member, person, "UADMIN", default);

    private Task<Person?> FindAsync(SlackMember member, params Person[] people) =>
        _services.GetRequiredService<Identity>().FindAsync(member, new OrgTree(people), default);
}
