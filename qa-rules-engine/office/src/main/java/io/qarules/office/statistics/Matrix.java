package io.qarules.office.statistics;

/** A matrix of two by two: [a b; c d]. */
record Matrix(double a, double b, double c, double d) {
    static final Matrix ZERO = new Matrix(0, 0, 0, 0);
    static final Matrix ONE = new Matrix(1, 0, 0, 1);

    Matrix plus(Matrix other) {
        return new Matrix(a + other.a, b + other.b, c + other.c, d + other.d);
    }

    Matrix minus(Matrix other) {
        return plus(other.times(-1));
    }

    Matrix times(double factor) {
        return new Matrix(a * factor, b * factor, c * factor, d * factor);
    }

    Matrix times(Matrix other) {
        return new Matrix(
                a * other.a + b * other.c,
                a * other.b + b * other.d,
                c * other.a + d * other.c,
                c * other.b + d * other.d);
    }

    Vector times(Vector vector) {
        return new Vector(a * vector.first() + b * vector.second(), c * vector.first() + d * vector.second());
    }

    Matrix transposed() {
        return new Matrix(a, c, b, d);
    }

    /** Returns the inverse of a matrix that has one. */
    Matrix inverse() {
        return new Matrix(d, -b, -c, a).times(1 / (a * d - b * c));
    }

    /** Returns the nearest symmetric matrix without negative eigenvalues: those that are negative become 0. */
    Matrix positive() {
        double middle = (a + d) / 2;
        double half = (a - d) / 2;
        double off = (b + c) / 2;
        double radius = Math.sqrt(half * half + off * off);
        if (middle - radius >= 0) {
            return new Matrix(a, off, off, d);
        }
        if (middle + radius <= 0) {
            return ZERO;
        }
        Matrix direction = new Matrix(half + radius, off, off, radius - half);
        return direction.times((middle + radius) / (2 * radius));
    }

    /** Two numbers, as a column. */
    record Vector(double first, double second) {
        static final Vector ZERO = new Vector(0, 0);

        Vector plus(Vector other) {
            return new Vector(first + other.first, second + other.second);
        }

        Vector minus(Vector other) {
            return new Vector(first - other.first, second - other.second);
        }

        double dot(Vector other) {
            return first * other.first + second * other.second;
        }

        Matrix square() {
            return new Matrix(first * first, first * second, first * second, second * second);
        }
    }
}
