using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;
using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>Shares of R2 against enumeration from the definitions in R (case lmg).</summary>
public sealed class ImportanceReferenceTests
{
    private const double Abs = 1e-10;

    private static readonly string[] Terms =
        ["lp", "lead_quality", "account_mix", "tenure_m", "calls", "demos"];

    private static readonly int[][] Patch_person_activity = [[0, 1, 2], [3], [4, 5]];

    private readonly JsonElement _expected;
    private readonly Matrix<double> _columns;
    private readonly double[] _y;
    private readonly SubsetRSquared _r2;

    public ImportanceReferenceTests()
    {
        var gold = Gold.Case("lmg");
        _expected = gold.Expected;
        _y = gold.Column("attainment");
        var potential = Array.ConvertAll(gold.Column("potential"), Math.Log);
        _columns = Design.Of(_y.Length, [potential, .. Terms.Skip(1).Select(t => gold.Column(t))]);
        _r2 = Known.Of(SubsetRSquared.Of(_columns, _y));
    }

    [Fact]
    public void Every_subset_has_its_R2()
    {
        foreach (var subset in _expected.GetProperty("subset_r2").EnumerateObject())
        {
            var mask = subset.Name.Split('+').Sum(t => 1 << Array.IndexOf(Terms, t));
            Near.Absolute(Abs, subset.Value, _r2[mask]);
        }
    }

    [Fact]
    public void Shares_by_term_agree()
    {
        Near.Absolute(Abs, _expected.GetProperty("lmg"), RelativeImportance.Lmg(_r2));
        Near.Absolute(
            Abs, _expected.GetProperty("owen"), RelativeImportance.Owen(_r2, Patch_person_activity));
        Near.Absolute(Abs, _expected.GetProperty("first"), RelativeImportance.First(_r2));
        Near.Absolute(Abs, _expected.GetProperty("last"), RelativeImportance.Last(_r2));
    }

    [Fact]
    public void Shares_from_correlations_agree()
    {
        var shares = Known.Of(CorrelationShares.Of(_columns, _y));

        Near.Absolute(Abs, _expected.GetProperty("pratt"), shares.Pratt);
        Near.Absolute(Abs, _expected.GetProperty("genizi_johnson"), shares.GeniziJohnson);
        Near.Absolute(Abs, _expected.GetProperty("car"), shares.Car);
    }

    [Fact]
    public void Shares_by_block_and_their_common_parts_agree()
    {
        var blocks = _r2.ByBlock(Patch_person_activity);
        int[] inOrderOfTheCase = [0b001, 0b010, 0b100, 0b011, 0b101, 0b110, 0b111];
        var common = RelativeImportance.Commonality(blocks);

        Near.Absolute(Abs, _expected.GetProperty("lmg_group"), RelativeImportance.Lmg(blocks));
        Near.Absolute(
            Abs, _expected.GetProperty("commonality_3groups"), inOrderOfTheCase.Select(set => common[set]));
    }
}
