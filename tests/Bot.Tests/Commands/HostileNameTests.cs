namespace Performix.Bot.Tests.Commands;

public sealed class HostileNameTests
{
    [Fact]
    public async Task A_name_cannot_move_the_cursor_or_colour_the_page()
    {
        using var folder = Folder.Small().With(
            "reps.csv", "rep_id,name,role", "R1,\u001b[2JAda\u0007\u202e [red]x[/],AE", "R2,Bo,[blue]SDR");

        var shell = await Shell.RunAsync("diagnose", "--from", folder.Name);

        Assert.Equal(0, shell.Code);
        Assert.DoesNotContain('\u001b', shell.Output);
        Assert.DoesNotContain('\u202e', shell.Output);
        Assert.Contains("[red]x[/]", shell.Output, StringComparison.Ordinal);
    }
}
