using Performix.Analysis.Diagnosis;

namespace Performix.Analysis.Tests;

public sealed class SettlingTableTests
{
    private static readonly SettlingTable Table = new(
    [
        .. from family in Enum.GetValues<SettlingFamily>()
           from reps in new[] { 10, 40 }
           from quarters in new[] { 4, 16 }
           from moves in new[] { 0.0, 1.0 }
           select new SettlingCell(family, reps, quarters, moves, Chance(reps, quarters, moves)),
    ]);

    [Theory]
    [InlineData(10, 4, 0, .1)]
    [InlineData(40, 16, 40, .8)]
    [InlineData(20, 4, 0, .2)] // half way from 10 to 40 in log reps
    [InlineData(10, 8, 0, .2)]
    [InlineData(10, 4, 5, .25)]
    public void Between_cells_the_chance_is_interpolated(
        int reps, int quarters, int moves, double expected) =>
        Assert.Equal(expected, Table.Chance(SettlingFamily.Patch, reps, quarters, moves), 1e-9);

    [Theory]
    [InlineData(2, 1, 0, .1)]
    [InlineData(500, 40, 2000, .8)]
    public void Beyond_the_grid_its_edge_holds(int reps, int quarters, int moves, double expected) =>
        Assert.Equal(expected, Table.Chance(SettlingFamily.People, reps, quarters, moves), 1e-9);

    [Fact]
    public void The_shipped_table_never_says_people_without_moves() =>
        Assert.All(
            new[] { 8, 25, 60 },
            reps => Assert.Equal(0, SettlingTable.Shipped.Chance(SettlingFamily.People, reps, 12, moves: 0)));

    [Theory]
    [InlineData(SettlingFamily.Patch)]
    [InlineData(SettlingFamily.People)]
    [InlineData(SettlingFamily.Mixed)]
    [InlineData(SettlingFamily.Noise)]
    public void More_data_never_lowers_a_shipped_chance(SettlingFamily family)
    {
        var table = SettlingTable.Shipped;
        var before = table.Chance(family, 18, 6, 9);

        Assert.True(table.Chance(family, 30, 6, 15) >= before);
        Assert.True(table.Chance(family, 18, 10, 9) >= before);
        Assert.True(table.Chance(family, 18, 6, 18) >= before);
        Assert.True(table.Chance(family, 60, 12, 72) > .5);
    }

    // Nothing is known at the bottom, each of the three adds its own part.
    private static double Chance(int reps, int quarters, double moves) =>
        .1 + (reps == 40 ? .2 : 0) + (quarters == 16 ? .2 : 0) + (moves > 0 ? .3 : 0);
}
