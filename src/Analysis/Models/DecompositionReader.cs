using Performix.Analysis.Numerics;

namespace Performix.Analysis.Models;

/// <summary>Turns drawn coefficients into the reps' part, the patches' part and their variances.</summary>
internal sealed class DecompositionReader
{
    private readonly DecompositionRows _rows;
    private readonly double _mean;
    private readonly double[] _patchRows;
    private readonly double[] _measured;
    private readonly double[] _patchPart;

    public DecompositionReader(DecompositionRows rows, double mean)
    {
        _rows = rows;
        _mean = mean;
        _measured = new double[rows.Rep.Length];
        _patchPart = new double[rows.Rep.Length];
        _patchRows = new double[rows.Patches.Length];
        foreach (var patch in rows.Patch)
        {
            _patchRows[patch]++;
        }
    }

    public DecompositionDraw Read(CrossedCoefficients coefficients, double residualVariance)
    {
        var people = People(coefficients);
        FillPatchPart(coefficients);
        var draw = new DecompositionDraw
        {
            Parts = Parts(people, coefficients.Second),
            Base = _mean + coefficients.Fixed[0] + Season(coefficients.Fixed),
            ResidualVariance = residualVariance,
            People = people,
            Patch = PatchMeans(),
            MeanPeople = people.Average(),
            PeopleSpread = Spread(people),
            MeanPatch = _patchPart.Average(),
            Adjusted = [],
        };

        return draw with { Adjusted = Adjusted(draw) };
    }

    private double[] People(CrossedCoefficients coefficients)
    {
        double[] people = [.. coefficients.First];
        if (coefficients.Blocks.Count > 1)
        {
            for (var column = 0; column < _rows.RepMeans.Count; column++)
            {
                CrossedVector.AddScaled(people, _rows.RepMeans[column], coefficients.Blocks[1][column]);
            }
        }

        return people;
    }

    private void FillPatchPart(CrossedCoefficients coefficients)
    {
        Array.Clear(_measured);
        for (var column = 0; column < _rows.Covariates.Count; column++)
        {
            CrossedVector.AddScaled(_measured, _rows.Covariates[column], coefficients.Blocks[0][column]);
        }

        for (var row = 0; row < _patchPart.Length; row++)
        {
            _patchPart[row] = _measured[row] + coefficients.Second[_rows.Patch[row]];
        }
    }

    private DecompositionParts Parts(double[] people, IReadOnlyList<double> hidden)
    {
        var (a, b, m, h) = (new Moments(), new Moments(), new Moments(), new Moments());
        var product = 0.0;
        for (var row = 0; row < _patchPart.Length; row++)
        {
            var part = people[_rows.Rep[row]];
            a.Add(part);
            b.Add(_patchPart[row]);
            m.Add(_measured[row]);
            h.Add(hidden[_rows.Patch[row]]);
            product += part * _patchPart[row];
        }

        var covariance = (product / a.Count) - (a.Mean * b.Mean);
        return new(a.Variance, b.Variance, covariance, m.Variance, h.Variance);
    }

    private static double Spread(double[] people)
    {
        var moments = new Moments();
        foreach (var part in people)
        {
            moments.Add(part);
        }

        return moments.Variance;
    }

    private double[] PatchMeans()
    {
        var means = new double[_patchRows.Length];
        for (var row = 0; row < _patchPart.Length; row++)
        {
            means[_rows.Patch[row]] += _patchPart[row] / _patchRows[_rows.Patch[row]];
        }

        return means;
    }

    // The first period is the reference of the dummies: its effect is 0.
    private double Season(IReadOnlyList<double> flat)
    {
        var sum = 0.0;
        for (var period = 1; period <= _rows.PeriodColumns.Count; period++)
        {
            sum += flat[period];
        }

        return sum / (_rows.PeriodColumns.Count + 1);
    }

    private double[] Adjusted(DecompositionDraw draw)
    {
        var own = new double[_rows.Reps.Length];
        var average = new double[_rows.Reps.Length];
        for (var row = 0; row < _patchPart.Length; row++)
        {
            var rep = _rows.Rep[row];
            own[rep] += draw.ExpectedLevel(draw.People[rep] + _patchPart[row]);
            average[rep] += draw.AverageLevel(_patchPart[row]);
        }

        return [.. own.Zip(average, (mine, theirs) => theirs > 0 ? 100 * mine / theirs : 100)];
    }

    private sealed class Moments
    {
        private double _sum;
        private double _squares;

        public int Count { get; private set; }

        public double Mean => _sum / Count;

        // Values are effects around zero, so the difference of squares loses nothing that matters.
        public double Variance => Math.Max(0, (_squares / Count) - (Mean * Mean));

        public void Add(double value)
        {
            Count++;
            _sum += value;
            _squares += value * value;
        }
    }
}
