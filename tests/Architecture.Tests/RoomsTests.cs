namespace Performix.Architecture.Tests;

public sealed class RoomsTests
{
    [Fact]
    public void Every_file_imports_only_what_its_room_may()
    {
        Assert.Empty(Rooms.Files().SelectMany(f => Rooms.Breaches(f.Path, f.Text)));
    }

    [Theory]
    [InlineData("src/Analysis/Units/Bad.cs", "using Performix.Analysis.Panel;", "Bad.cs uses Analysis.Panel")]
    [InlineData("src/Analysis/Numerics/Bad.cs", "= Performix.Analysis.Panel.Gap.None;", "Bad.cs uses Analysis.Panel")]
    [InlineData("src/Sandbox/Org/Bad.cs", "using Performix.Connectors.Files;", "Bad.cs uses Connectors.Files")]
    [InlineData("src/Bot/Features/Tail/Bad.cs", "using Performix.Bot.Features.Flag;", "Bad.cs uses Bot.Features.Flag")]
    [InlineData("src/Bot/Features/Me/Bad.cs", "Performix.Analysis.Protection.X", "Bad.cs uses Analysis.Protection")]
    [InlineData("src/Bot/Commands/Bad.cs", "Performix.Analysis.Protection.X", "Bad.cs uses Analysis.Protection")]
    [InlineData("src/Bot/Slack/Bad.cs", "using Performix.Connectors.Storage;", "Bad.cs uses Connectors.Storage")]
    [InlineData("src/Shared/Bad.cs", "", "src/Shared/Bad.cs is in no room of the table")]
    public void A_breach_is_named(string path, string text, string breach)
    {
        Assert.Equal([breach], Rooms.Breaches(path, text));
    }

    [Theory]
    [InlineData("src/Bot/Features/Tail/Good.cs", "using Performix.Bot.Features.Tail;")]
    [InlineData("src/Bot/Features/Flag/Good.cs", "using Performix.Analysis.Protection;")]
    [InlineData("src/Bot/Commands/Flags/Good.cs", "using Performix.Analysis.Protection;")]
    [InlineData("src/Analysis/Models/Good.cs", "namespace Performix.Analysis.Models;")]
    public void What_a_room_may_import_is_no_breach(string path, string text)
    {
        Assert.Empty(Rooms.Breaches(path, text));
    }
}
