using Performix.Bot.Commands;

namespace Performix.Bot.Tests.Commands;

public sealed class DoctorTests
{
    [Fact]
    public async Task Every_fault_of_the_configuration_fails_by_name()
    {
        using var folder = new Folder();

        var shell = await RunAsync(folder, new Dictionary<string, string?> { ["Slack:BotToken"] = "xoxp-1" });

        Assert.Equal(ExitCode.SomethingFails, shell.Code);
        Assert.Matches(@"fail\s+configuration: Slack:BotToken starts with xoxb-", shell.Output);
        Assert.Matches(@"fail\s+configuration: Slack:AppToken is missing", shell.Output);
        Assert.Matches(@"fail\s+configuration: Salesforce:LoginUrl is missing", shell.Output);
    }

    [Fact]
    public async Task A_sound_configuration_passes_and_what_was_not_asked_is_no_pass()
    {
        using var folder = new Folder();

        var shell = await RunAsync(folder, Sound);

        Assert.Equal(ExitCode.Done, shell.Code);
        Assert.Matches(@"pass\s+storage: opened, written and read back", shell.Output);
        Assert.Matches(@"cannot check\s+salesforce: nothing was sent", shell.Output);
        Assert.Matches("identity: .*for trials only", shell.Output);
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_fails_with_the_raw_error()
    {
        using var folder = new Folder();
        var nowhere = new Dictionary<string, string?>(Sound) { ["Storage:File"] = folder.PathOf("no/such/place.db") };

        var shell = await RunAsync(folder, nowhere);

        Assert.Equal(ExitCode.SomethingFails, shell.Code);
        Assert.Matches(@"fail\s+storage: .+ → check Storage:Kind", shell.Output);
    }

    [Fact]
    public async Task A_zone_that_nobody_knows_fails()
    {
        using var folder = new Folder();

        var shell = await RunAsync(
            folder, new Dictionary<string, string?>(Sound) { ["Organisation:TimeZone"] = "Middle/Earth" });

        Assert.Matches(@"fail\s+time zone: Middle/Earth is no zone", shell.Output);
    }

    private static Dictionary<string, string?> Sound { get; } = new()
    {
        ["Slack:BotToken"] = "xoxb-1",
        ["Slack:AppToken"] = "xapp-1",
        ["Identity:Mode"] = "email",
        ["Salesforce:LoginUrl"] = "https://acme.my.salesforce.com",
        ["Salesforce:ClientId"] = "id",
        ["Salesforce:ClientSecret"] = "secret",
    };

    private static Task<Shell> RunAsync(Folder folder, Dictionary<string, string?> settings)
    {
        var own = new Dictionary<string, string?>(settings);
        own.TryAdd("Storage:File", folder.PathOf("performix.db"));
        return Shell.RunAsync(["doctor"], own);
    }
}
