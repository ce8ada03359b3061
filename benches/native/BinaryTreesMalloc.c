// The work of programs/BinaryTrees.hx by hand, with malloc and free of each node.
#include <stdio.h>
#include <stdlib.h>

typedef struct Tree {
	struct Tree *left, *right;
} Tree;

static Tree *make(int depth) {
	Tree *t = malloc(sizeof(Tree));
	if (depth == 0) {
		t->left = t->right = NULL;
	} else {
		t->left = make(depth - 1);
		t->right = make(depth - 1);
	}
	return t;
}

static int check(const Tree *t) {
	return t->left ? 1 + check(t->left) + check(t->right) : 1;
}

static void drop(Tree *t) {
	if (t->left) {
		drop(t->left);
		drop(t->right);
	}
	free(t);
}

static int checked(int depth) {
	Tree *t = make(depth);
	int sum = check(t);
	drop(t);
	return sum;
}

int main(int argc, char **argv) {
	int n = argc > 1 ? atoi(argv[1]) : 18;
	int max = n > 6 ? n : 6;
	printf("stretch tree of depth %d check: %d\n", max + 1, checked(max + 1));
	Tree *kept = make(max);
	for (int depth = 4; depth <= max; depth += 2) {
		int iterations = 1 << (max - depth + 4), sum = 0;
		for (int i = 0; i < iterations; i++)
			sum += checked(depth);
		printf("%d trees of depth %d check: %d\n", iterations, depth, sum);
	}
	printf("long lived tree of depth %d check: %d\n", max, check(kept));
	drop(kept);
}
